using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Themes;

/// <summary>A theme of a collection.</summary>
/// <param name="Terms">Its most probable terms, the likeliest first.</param>
/// <param name="Share">The share of the collection's words that belong to it.</param>
/// <param name="Coherence">The mean normalised pointwise mutual information of its first ten terms, from -1 to 1 (Bouma 2009; Lau, Newman and Baldwin 2014), by their documents.</param>
public sealed record Topic(ImmutableArray<ScoredTerm> Terms, double Share, double Coherence);

/// <summary>The themes of a collection and of each of its documents. Immutable and thread-safe.</summary>
/// <remarks>Latent Dirichlet allocation (Blei, Ng and Jordan 2003), by collapsed Gibbs sampling (Griffiths and Steyvers 2004).</remarks>
public sealed class TopicModel
{
    internal TopicModel(ImmutableArray<Topic> topics, ImmutableArray<string> documents, double[][] shares)
    {
        Topics = topics;
        Documents = documents;
        Shares = shares;
    }

    /// <summary>The themes, the largest first.</summary>
    public ImmutableArray<Topic> Topics { get; }

    /// <summary>The ids of the documents, in the order added.</summary>
    public ImmutableArray<string> Documents { get; }

    private double[][] Shares { get; }

    /// <summary>The share of each theme in a document, in the order of <see cref="Topics"/>; they add up to 1.</summary>
    /// <param name="document">The number of the document in <see cref="Documents"/>.</param>
    public ImmutableArray<double> SharesOf(int document) => [.. Shares[document]];
}
