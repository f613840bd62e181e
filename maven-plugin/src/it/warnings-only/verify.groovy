String log = new File(basedir, 'build.log').text
assert log.contains('''naming-path-kebab-case''')
assert !log.contains('''Build blocked''')
true
