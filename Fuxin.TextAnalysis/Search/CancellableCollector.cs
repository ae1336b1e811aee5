using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Fuxin.TextAnalysis.Search;

/// <summary>Hands matching documents on, in order, and stops when it is asked to.</summary>
internal sealed class CancellableCollector(ICollector inner, CancellationToken cancellation) : ICollector
{
    private int _seen;

    public bool AcceptsDocsOutOfOrder => false;

    public void SetScorer(Scorer scorer) => inner.SetScorer(scorer);

    public void SetNextReader(AtomicReaderContext context)
    {
        cancellation.ThrowIfCancellationRequested();
        inner.SetNextReader(context);
    }

    public void Collect(int doc)
    {
        if ((++_seen & 0xFFF) == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        inner.Collect(doc);
    }
}
