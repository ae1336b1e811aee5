namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>
/// Gathers who held which post of which body over the documents of a corpus. Documents are read one by one and not kept: memory grows with the
/// number of persons and posts, not with the corpus. Not thread-safe.
/// </summary>
public sealed class OfficialTimeline
{
    private readonly Dictionary<string, List<PersonTrace>> _persons = new(StringComparer.Ordinal);

    /// <summary>Reads what <paramref name="document"/> says of officials.</summary>
    public void Add(AnalyzedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Add(document.Source, document.Officials);
    }

    /// <summary>Reads facts of a document that was analysed before, such as one that an index gives back.</summary>
    /// <param name="source">The document.</param>
    /// <param name="officials">What was found in it of officials.</param>
    /// <exception cref="ArgumentOutOfRangeException">A fact's evidence reaches beyond the document's text.</exception>
    public void Add(SourceDocument source, IReadOnlyCollection<OfficialFact> officials)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(officials);
        foreach (var facts in officials.Where(f => f.PersonEntity is not null).GroupBy(f => f.PersonEntity!, StringComparer.Ordinal))
        {
            var holdings = facts.Select(Holding.Of).ToList();
            var traces = _persons.TryGetValue(facts.Key, out var known) ? known : _persons[facts.Key] = [];
            var name = facts.First().Person;
            var trace = traces.Select(t => (Trace: t, Fit: t.Fit(name, holdings, source.Date)))
                .Where(t => t.Fit > 0).OrderByDescending(t => t.Fit).ThenByDescending(t => t.Trace.Documents).FirstOrDefault().Trace;
            if (trace is null)
            {
                traces.Add(trace = new PersonTrace());
            }

            trace.Add(name, facts.Zip(holdings), source);
        }
    }

    /// <summary>The tenures seen so far, by person and first date.</summary>
    public IEnumerable<Tenure> Tenures()
    {
        foreach (var (person, traces) in _persons.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            var taken = new HashSet<string>(StringComparer.Ordinal);
            foreach (var trace in traces.OrderByDescending(t => t.Documents))
            {
                // The person most written of keeps the plain id; the others are told apart by where they hold office.
                var plain = trace.MainDivision is { } division ? $"{person}/{division}" : person;
                var id = taken.Count == 0 ? person : plain;
                for (var number = 2; !taken.Add(id); number++)
                {
                    id = $"{plain}/{number}";
                }

                foreach (var tenure in trace.Tenures(id))
                {
                    yield return tenure;
                }
            }
        }
    }
}
