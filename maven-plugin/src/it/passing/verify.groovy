import java.nio.file.Files
import java.nio.file.attribute.PosixFileAttributeView

String log = new File(basedir, 'build.log').text
assert log.contains(''' guardrails: all hold''')
assert new File(basedir, 'target/interlock/report.json').file
assert new File(basedir, 'target/interlock/report.sarif').file
assert new File(basedir, 'target/interlock/TEST-interlock.xml').file
assert log.readLines().count { it.contains('interlock: ') } == 1
File elsewhere = new File(basedir, 'elsewhere.txt')
assert elsewhere.text == 'untouched'
if (Files.getFileAttributeView(elsewhere.toPath(), PosixFileAttributeView) != null) {
    // Others may read a report as they may read any new file.
    File report = new File(basedir, 'target/interlock/report.json')
    assert Files.getPosixFilePermissions(report.toPath()) == Files.getPosixFilePermissions(elsewhere.toPath())
}
true
