String log = new File(basedir, 'build.log').text
assert log.contains('''There is no rule 'naming-path-kebab'''')
assert log.contains('''naming-path-kebab-case''')
true
