// A branch with one more contract of the same kind. What was there is only moved about.
def git = { String... arguments ->
    def command = ['git', '-c', 'user.name=Test', '-c', 'user.email=test@acme.test', '-c', 'commit.gpgsign=false']
    def builder = new ProcessBuilder(command + (arguments as List)).directory(basedir).redirectErrorStream(true)
    builder.environment().keySet().removeIf { it.startsWith('GIT_') }
    def process = builder.start()
    String said = process.inputStream.text
    assert process.waitFor() == 0 : said
}
File orders = new File(basedir, 'orders.yaml')
new File(basedir, '.git').deleteDir()
git('init', '-q', '.')
git('symbolic-ref', 'HEAD', 'refs/heads/main')
git('add', 'orders.yaml', 'pom.xml')
git('commit', '-q', '-m', 'What was there')
git('checkout', '-q', '-b', 'feature')
String contract = orders.text
new File(basedir, 'invoices.yaml').text = contract.replace('orders', 'invoices').replace('Orders', 'Invoices')
orders.text = '# Moved.\n\n' + contract
git('add', 'orders.yaml', 'invoices.yaml')
git('commit', '-q', '-m', 'What is new')
true
