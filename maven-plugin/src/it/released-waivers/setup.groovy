import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

String waivers = '''\
waivers:
  - id: W-1
    rule: auth-no-key-in-query
    scope: {interface: '*'}
    risk: accepted
    reason: The partner migrates in autumn.
    requestedBy: team-orders
    approvedBy: {party: team-security, persona: security-architect}
    created: 2026-05-01
    expires: 2026-10-31
'''
String organisation = '''\
parties:
  team-orders: {handles: ["@acme/orders"]}
  team-security: {handles: ["@acme/security"], artefacts: ["com.acme.security:*"]}
personas:
  - {persona: security-architect, party: team-security}
'''
def jar = { File file ->
    file.parentFile.mkdirs()
    new ZipOutputStream(new FileOutputStream(file)).withCloseable {
        it.putNextEntry(new ZipEntry('interlock-waivers.yaml'))
        it.write(waivers.bytes)
    }
}
// As Maven keeps what it has downloaded from a repository of the settings.
def downloaded = { String directory, String name ->
    new File(localRepositoryPath, directory + '/_remote.repositories').text = name + '>local.central=\n'
}
jar(new File(localRepositoryPath, 'com/acme/security/waivers/1.0/waivers-1.0.jar'))
downloaded('com/acme/security/waivers/1.0', 'waivers-1.0.jar')
jar(new File(localRepositoryPath, 'com/acme/orders/waivers/1.0/waivers-1.0.jar'))
downloaded('com/acme/orders/waivers/1.0', 'waivers-1.0.jar')
// As it is after an installation.
jar(new File(localRepositoryPath, 'com/acme/security/installed/1.0/installed-1.0.jar'))
// A repository of the project.
jar(new File(basedir, 'own/com/acme/security/own/1.0/own-1.0.jar'))
new File(localRepositoryPath, 'com/acme/security/own').deleteDir()
jar(new File(basedir, 'waivers.jar'))
File known = new File(localRepositoryPath, 'com/acme/released-organisation/1.0/released-organisation-1.0.yaml')
known.parentFile.mkdirs()
known.text = organisation
true
