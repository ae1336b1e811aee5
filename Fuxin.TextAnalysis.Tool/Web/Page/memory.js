// What the page remembers on this machine only: the language, past queries, and sub-corpora of one's own.
const read = (key, fallback) => { try { return JSON.parse(localStorage.getItem(key)) ?? fallback; } catch { return fallback; } };
const write = (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* private windows remember nothing */ } };

const mostPast = 100;

export const memory = {
  language: () => read("fuxin.language", null),
  setLanguage: value => write("fuxin.language", value),
  past: () => read("fuxin.past", []),
  remember(address, query, total) {
    write("fuxin.past", [{ address, query, total, at: new Date().toISOString() }, ...memory.past().filter(p => p.address !== address)].slice(0, mostPast));
  },
  forgetPast: () => write("fuxin.past", []),
  corpora: () => read("fuxin.corpora", []),
  saveCorpus(name, query) { write("fuxin.corpora", [...memory.corpora().filter(c => c.name !== name), { name, query }].sort((a, b) => a.name < b.name ? -1 : 1)); },
  deleteCorpus: name => write("fuxin.corpora", memory.corpora().filter(c => c.name !== name)),
};
