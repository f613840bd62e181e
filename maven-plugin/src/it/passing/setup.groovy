import java.nio.file.Files

// Somebody has left a link where a report is written; what it leads to is none of our business.
File elsewhere = new File(basedir, 'elsewhere.txt')
elsewhere.text = 'untouched'
File reports = new File(basedir, 'target/interlock')
reports.mkdirs()
try {
    Files.createSymbolicLink(reports.toPath().resolve('report.json.unfinished'), elsewhere.toPath())
} catch (UnsupportedOperationException | IOException e) {
    println "links cannot be made here, so nothing is shown of them: $e"
}
true
