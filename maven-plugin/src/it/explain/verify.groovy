String log = new File(basedir, 'build.log').text
assert log.contains('''auth-oauth-flow: OAuth hands out tokens''')
assert log.contains('''accountable Security Architect (security-architect)''')
true
