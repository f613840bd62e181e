String log = new File(basedir, 'build.log').text
assert log.contains('''interlock.yaml written''')
String written = new File(basedir, 'interlock.yaml').text
assert written.contains('orders.yaml')
assert written.contains('exposure')
true
