String log = new File(basedir, 'build.log').text
assert log.contains('''orders.yaml:''')
assert log.contains('''auth-no-key-in-query  A credential travels in the query of the address.''')
assert log.contains('''Build blocked by 1 error (failOn=error). Report: target/interlock/report.json''')
assert log.contains('''explain -Dinterlock.rule=auth-no-key-in-query''')
assert log.contains('''MojoFailureException''')
true
