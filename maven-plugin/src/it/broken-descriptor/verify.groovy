String log = new File(basedir, 'build.log').text
assert log.contains('''interlock.yaml:3:5 'exposre' is not a known key''')
assert log.contains(''''exposure'''')
assert log.contains('''MojoExecutionException''')
assert !log.contains('''	at ''')
true
