String log = new File(basedir, 'build.log').text
assert log.contains('''acme.yaml:''')
assert log.contains('''pattrn''')
assert log.contains(''''pattern'''')
assert log.contains('''MojoExecutionException''')
true
