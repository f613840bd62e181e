String log = new File(basedir, 'build.log').text
assert log.contains(''' guardrails: all hold''')
assert new File(basedir, 'target/interlock/report.json').file
assert new File(basedir, 'target/interlock/report.sarif').file
assert new File(basedir, 'target/interlock/TEST-interlock.xml').file
assert log.readLines().count { it.contains('interlock: ') } == 1
true
