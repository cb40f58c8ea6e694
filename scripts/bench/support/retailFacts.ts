import type { DuckDBConnection } from '@duckdb/node-api';

/** Lines as the import reads them: what each is, its amount and its buyer. */
const LINES = `
  SELECT InvoiceNo AS "order", upper(StockCode) AS product, Quantity AS units, Quantity * UnitPrice AS net, CustomerID AS buyer,
    CAST(InvoiceDate AS DATE) AS day, date_trunc('month', InvoiceDate) AS month,
    CASE
      WHEN regexp_matches(Description, 'bad debt', 'i') THEN 'skipped'
      WHEN lower(StockCode) IN ('amazonfee', 'bank charges', 'cruk') THEN 'fee'
      WHEN lower(StockCode) = 'd' AND lower(Description) = 'discount' THEN 'discount'
      WHEN lower(StockCode) IN ('post', 'dot', 'c2', 'm', 's', 'b', 'd') THEN 'skipped'
      WHEN Quantity * UnitPrice > 0 THEN 'sale'
      WHEN Quantity * UnitPrice < 0 THEN 'refund'
      ELSE 'skipped'
    END AS kind
  FROM read_csv(?, header = true, types = {'InvoiceNo': 'VARCHAR', 'StockCode': 'VARCHAR', 'CustomerID': 'DOUBLE'})`;
/** A buyer is new in the month of the first order. */
const FACTS = `
  WITH lines AS MATERIALIZED (${LINES}),
    firsts AS (SELECT buyer, min(month) AS month FROM lines WHERE kind = 'sale' GROUP BY buyer),
    used AS (
      SELECT lines.*, CASE WHEN lines.buyer IS NULL THEN 'unknown' WHEN lines.month <= firsts.month THEN 'new' ELSE 'existing' END AS "group"
      FROM lines LEFT JOIN firsts ON firsts.buyer = lines.buyer WHERE kind <> 'skipped'
    ),
    sums AS (
      SELECT grouping(month, "group", product, day) AS level, month, "group", product, day,
        count(DISTINCT "order") FILTER (kind = 'sale') AS orders, count(DISTINCT buyer) FILTER (kind = 'sale') AS customers,
        sum(units) FILTER (kind = 'sale') AS units, -sum(net) FILTER (kind = 'refund') AS refunds, -sum(net) FILTER (kind = 'fee') AS fees,
        sum(net) FILTER (kind IN ('sale', 'discount')) AS netSales
      FROM used GROUP BY GROUPING SETS ((month, "group"), (month, product), (day))
    )
  SELECT *, (SELECT count(*) FROM lines) AS lines FROM sums`;
/** Of the three groupings the one by month and buyer group: neither product nor day is grouped by. */
const BY_MONTH = 0b0011;

/** Reads the retailer's file and groups it to monthly facts by buyer group, product facts and daily facts, as the import does. */
export async function retailFacts(connection: DuckDBConnection, file: string): Promise<{ lines: number; netSales: number }> {
  const rows = (await connection.runAndReadAll(FACTS, [file])).getRowObjects();
  const monthly = rows.filter(({ level }) => Number(level) === BY_MONTH);
  return { lines: Number(rows[0]?.['lines']), netSales: monthly.reduce((sum, { netSales }) => sum + Number(netSales ?? 0), 0) };
}
