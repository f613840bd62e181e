import com.sun.net.httpserver.HttpServer

// Serves the file that the contract refers to, and tells Maven where.
HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
server.createContext('/order.yaml') { exchange ->
    byte[] schema = 'type: object\n'.bytes
    exchange.sendResponseHeaders(200, schema.length)
    exchange.responseBody.write(schema)
    exchange.close()
}
server.start()
context.put('server', server)
File contract = new File(basedir, 'orders.yaml')
contract.text = contract.text.replace('PORT', "${server.address.port}")
File config = new File(basedir, '.mvn/maven.config')
config.parentFile.mkdirs()
config.text = "-Dinterlock.remoteHosts=localhost:${server.address.port}\n"
true
