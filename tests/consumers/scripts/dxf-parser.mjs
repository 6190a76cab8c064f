// Entities of a drawing in GBK as dxf-parser reads them.
import DxfParser from "dxf-parser";

const text = new TextDecoder("gbk").decode(readFileSync(input));
answer(new DxfParser().parseSync(text).entities);
