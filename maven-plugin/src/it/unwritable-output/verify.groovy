String log = new File(basedir, 'build.log').text
assert log.contains('''orders.yaml (something else of that name is in the way); make it writable''')
assert log.contains('''name another folder with interlock.outputDirectory''')
assert log.contains('''auth-no-key-in-query  A credential travels in the query of the address.''')
assert log.contains('''MojoExecutionException''')
assert !log.contains('''FileAlreadyExistsException''')
true
