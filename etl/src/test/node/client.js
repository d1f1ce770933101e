// Asks a server through hive-driver, a client that shares no code with Hive's own: prints what it got as JSON.
// Usage: node client.js HOST PORT USER PASSWORD
const hive = require("hive-driver");
const { TCLIService, TCLIService_types } = hive.thrift;
const [host, port, username, password] = process.argv.slice(2);
const utils = new hive.HiveUtils(TCLIService_types);

async function rows(operation) {
  await utils.waitUntilReady(operation, false, () => {});
  await utils.fetchAll(operation);
  await operation.close();
  return utils.getResult(operation).getValue();
}

async function main() {
  const client = new hive.HiveClient(TCLIService, TCLIService_types);
  client.on("error", (error) => console.error(error.message));
  await client.connect(
    { host, port: Number(port) },
    new hive.connections.TcpConnection(),
    new hive.auth.PlainTcpAuthentication({ username, password }),
  );
  const session = await client.openSession({
    client_protocol: TCLIService_types.TProtocolVersion.HIVE_CLI_SERVICE_PROTOCOL_V10,
  });
  const tables = await rows(await session.getTables({ schemaName: "mart", tableName: "%" }));
  const columns = await rows(await session.getColumns({ schemaName: "mart", tableName: "finding" }));
  const keys = await rows(await session.getPrimaryKeys({ schemaName: "mart", tableName: "finding" }));
  const sql = "select '和硕县𠀀' as name, cast(1.50 as decimal(10,2)) as exact, date'2020-09-30' as day, null as nothing";
  const values = await rows(await session.executeStatement(sql, { runAsync: true }));
  let refusal = "";
  try {
    await rows(await session.executeStatement("drop table mart.finding", { runAsync: true }));
  } catch (error) {
    refusal = error.response.errorMessage;
  }
  await session.close();
  console.log(JSON.stringify({ tables, columns, keys, values, refusal }));
  process.exit(0);
}

main().catch((error) => {
  console.error(error.stack);
  process.exit(1);
});
