String log = new File(basedir, 'build.log').text
assert log.contains('''one/orders.yaml:''')
assert log.contains('''Build blocked by 1 error''')
assert new File(basedir, 'two/target/interlock/report.json').text.contains('"file": "two/orders.yaml"')
true
