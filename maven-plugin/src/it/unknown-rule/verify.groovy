String log = new File(basedir, 'build.log').text
assert log.contains('''There is no rule 'naming-path-kebap-case'''')
assert log.contains("did you mean 'naming-path-kebab-case'")
true
