String log = new File(basedir, 'build.log').text
// Once from the jar, once from the file.
assert (log =~ /client-orders\.yaml:\d+:\d+\s+naming-preferred-term/).count == 2
assert log.contains("'client'") && log.contains("'customer'")
assert log.contains("'maven:com.acme:organisation:1.5.0' cannot be resolved")
assert new File(basedir, 'target/interlock/report.json').text.contains('"architecture"')
true
