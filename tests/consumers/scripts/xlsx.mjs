// Rows of the first sheet of a workbook as SheetJS reads them.
import * as XLSX from "xlsx";

const book = XLSX.read(readFileSync(input));
answer(XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]]));
