String log = new File(basedir, 'build.log').text
assert log.contains('''Interlock found nothing to check''')
assert log.contains('''interlock.failIfEmpty=false''')
true
