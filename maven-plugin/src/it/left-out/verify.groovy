String log = new File(basedir, 'build.log').text
// The check runs what can run, and names the rest.
assert log.contains("acme.yaml:8:")
assert log.contains("The rule 'acme-team' is left out")
assert log.contains("9 guardrails")
// The pack explains itself.
assert log.contains("base-title (hint): The title is set.")
assert log.contains("base.yaml:2:3 defines it")
assert log.contains("acme.yaml:4:3 sets its severity to 'hint'")
assert log.contains("Run with every pack")
assert log.contains("It is off because its pack does not recommend it for everybody.")
assert log.contains("acme.yaml: 1 run, 1 off, 3 cannot run")
assert log.contains("has no option 'mx'. Rename it to 'max'.")
assert log.contains("Rewrite it with the functions of Interlock")
assert log.contains("acme.yaml:11:")
assert log.contains("acme.yaml:16:")
assert log.contains("a name follows '\$' directly")
true
