// Entries of a feed as rss-parser reads them.
import Parser from "rss-parser";

const feed = await new Parser().parseString(readFileSync(input, "utf-8"));
answer(feed.items.map((item) => ({ properties: { id: item.id, title: item.title } })));
