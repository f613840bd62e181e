import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

// As a release of the company lies in the local repository after the first build: a jar, and the file itself.
File written = new File(basedir, 'interlock-organisation.yaml')
File release = new File(localRepositoryPath, 'com/acme/organisation/1.4.0')
release.mkdirs()
new File(release, 'organisation-1.4.0.yaml').bytes = written.bytes
new ZipOutputStream(new FileOutputStream(new File(release, 'organisation-1.4.0.jar'))).withCloseable { jar ->
    jar.putNextEntry(new ZipEntry('META-INF/interlock/interlock-organisation.yaml'))
    jar.write(written.bytes)
}
assert written.delete() // nothing but the release knows it
true
