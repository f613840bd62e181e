String log = new File(basedir, 'build.log').text
assert log.contains('''auth-no-key-in-query''')
assert new File(basedir, 'target/interlock/report.json').file
true
