String log = new File(basedir, 'build.log').text
assert log.contains('''interlock:recomended''')
assert log.contains('''recommended''')
assert log.contains('''MojoExecutionException''')
true
