String log = new File(basedir, 'build.log').text
assert log.contains('''one/orders.yaml:''')
assert log.contains('''Build blocked by 1 error''')
assert log.contains('''  contest it    : mvn dev.interlock:interlock-maven-plugin:waive -Dinterlock.finding=''')
assert log.readLines().any { it.startsWith('::error file=') && it.contains('one/orders.yaml,line=') }
assert new File(basedir, 'two/target/interlock/report.json').text.contains('"file": "two/orders.yaml"')

// Once for all modules, beside what each module wrote.
File together = new File(basedir, 'target/interlock')
for (name in ['gl-code-quality-report.json', 'sonar-issues.json', 'report-upload.sarif', 'github-annotations.txt', 'summary.md']) {
    String text = new File(together, name).getText('UTF-8')
    assert text.contains('one/orders.yaml') : name
    assert text.contains('two/pom.xml') : name
    assert new File(basedir, "one/target/interlock/${name}").exists()
}
assert new File(together, 'summary.md').readLines().size() <= 30
assert !new File(together, 'report.json').exists()
true
