// Texts of a drawing in GBK as the package dxf reads them: names, without cells.
import { Helper } from "dxf";

const text = new TextDecoder("gbk").decode(readFileSync(input));
const texts = new Helper(text).parsed.entities.filter((entity) => entity.type === "TEXT");
answer(texts.map((entity) => ({ properties: { name: entity.string } })));
