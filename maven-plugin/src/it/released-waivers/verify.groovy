String log = new File(basedir, 'build.log').text
def builds = log.split('Scanning for projects').drop(1)
assert builds.length == 6
assert builds[0].contains('1 waived')
assert builds[1].contains("'maven:com.acme.security:installed:1.0' proves no approval, because it was installed on this machine")
assert builds[2].contains("the organisation file does not say that 'team-security' releases com.acme.orders:waivers:1.0")
assert builds[3].contains("'maven:com.acme.security:it:1.0.0' is a module of this very build")
assert builds[4].contains("because it comes from 'own', a repository that only the project names")
assert builds[5].contains("nothing shows that 'team-security' wrote it")
[1, 2, 4, 5].each { assert builds[it] =~ /ERROR\] orders\.yaml:\d+:\d+\s+auth-no-key-in-query/ }
true
