// Events of a calendar as ical.js reads them.
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(input, "utf-8")));
const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
answer(events.map((event) => ({ properties: { id: event.uid, title: event.summary } })));
