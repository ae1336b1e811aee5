namespace Fuxin.TextAnalysis.Themes;

/// <summary>Collapsed Gibbs sampling for latent Dirichlet allocation (Griffiths and Steyvers 2004), with their priors: alpha 50/K, here at most 0.1, beta 0.01.</summary>
internal sealed class GibbsSampler
{
    private const double Beta = 0.01;

    private readonly List<int[]> _words;
    private readonly int[][] _assigned;
    private readonly int[] _byWord;
    private readonly int[][] _byDocument;
    private readonly int[] _sizes;
    private readonly double[] _cumulated;
    private readonly int _topics;
    private readonly int _vocabulary;
    private readonly double _alpha;
    private readonly Random _random;

    public GibbsSampler(List<int[]> words, int vocabulary, int topics, int seed)
    {
        (_words, _topics, _vocabulary) = (words, topics, vocabulary);
        _alpha = Math.Min(0.1, 50.0 / topics);
        _random = new Random(seed);
        _byWord = new int[vocabulary * topics];
        _sizes = new int[topics];
        _cumulated = new double[topics];
        _assigned = new int[words.Count][];
        _byDocument = new int[words.Count][];
        for (var d = 0; d < words.Count; d++)
        {
            _assigned[d] = new int[words[d].Length];
            _byDocument[d] = new int[topics];
            for (var i = 0; i < words[d].Length; i++)
            {
                Move(d, i, _random.Next(topics), 1);
            }
        }
    }

    public int Size(int topic) => _sizes[topic];

    public int Count(int word, int topic) => _byWord[(word * _topics) + topic];

    public double Share(int document, int topic) =>
        (_byDocument[document][topic] + _alpha) / (_words[document].Length + (_topics * _alpha));

    /// <summary>Draws the theme of every word anew, given all others.</summary>
    public void Pass()
    {
        for (var d = 0; d < _words.Count; d++)
        {
            for (var i = 0; i < _words[d].Length; i++)
            {
                Move(d, i, _assigned[d][i], -1);
                Move(d, i, Draw(d, _words[d][i]), 1);
            }
        }
    }

    private int Draw(int document, int word)
    {
        var sum = 0.0;
        var counts = _byWord.AsSpan(word * _topics, _topics);
        var own = _byDocument[document];
        for (var t = 0; t < _topics; t++)
        {
            sum += (own[t] + _alpha) * (counts[t] + Beta) / (_sizes[t] + (_vocabulary * Beta));
            _cumulated[t] = sum;
        }

        var found = Array.BinarySearch(_cumulated, _random.NextDouble() * sum);
        return Math.Min(found < 0 ? ~found : found, _topics - 1);
    }

    private void Move(int document, int place, int topic, int by)
    {
        _assigned[document][place] = topic;
        _byWord[(_words[document][place] * _topics) + topic] += by;
        _byDocument[document][topic] += by;
        _sizes[topic] += by;
    }
}
