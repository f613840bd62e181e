String log = new File(basedir, 'build.log').text
def blocked = log.readLines().findAll { it.contains('Build blocked by ') }
assert blocked.size() == 2
// Against main the new contract blocks alone.
String first = log.substring(0, log.indexOf('Build blocked by '))
assert first =~ /invoices\.yaml:\d+:\d+\s+auth-no-key-in-query/
assert !(first =~ /ERROR\] orders\.yaml/)
// Against the branch itself nothing is new.
assert log.contains('guardrails: nothing is open')
// An unknown revision lets nothing pass.
assert log.contains("There is no commit 'mian'")
assert log.contains("did you mean 'main'?")
assert log =~ /ERROR\] orders\.yaml/
true
