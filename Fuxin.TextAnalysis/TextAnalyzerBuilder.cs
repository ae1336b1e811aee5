using Fuxin.TextAnalysis.Annotators;
using Fuxin.TextAnalysis.Annotators.Bodies;
using Fuxin.TextAnalysis.Annotators.Citations;
using Fuxin.TextAnalysis.Annotators.Dates;
using Fuxin.TextAnalysis.Annotators.Goals;
using Fuxin.TextAnalysis.Annotators.Meetings;
using Fuxin.TextAnalysis.Annotators.Officials;
using Fuxin.TextAnalysis.Annotators.Places;
using Fuxin.TextAnalysis.Knowledge;
using Fuxin.TextAnalysis.Segmentation;

namespace Fuxin.TextAnalysis;

/// <summary>Puts a <see cref="TextAnalyzer"/> together from parts of your own. Usable once; not thread-safe.</summary>
public sealed class TextAnalyzerBuilder
{
    private readonly List<IAnnotator> _own = [];
    private ISegmenter? _chinese;
    private ISegmenter? _english;
    private KnowledgeBase _knowledge = KnowledgeBase.Default;
    private bool _built;

    /// <summary>Cuts Chinese text with <paramref name="segmenter"/> in place of the library's own.</summary>
    public TextAnalyzerBuilder UseChineseSegmenter(ISegmenter segmenter)
    {
        ArgumentNullException.ThrowIfNull(segmenter);
        ThrowIfBuilt();
        _chinese = segmenter;
        return this;
    }

    /// <summary>Cuts English text with <paramref name="segmenter"/> in place of the library's own.</summary>
    public TextAnalyzerBuilder UseEnglishSegmenter(ISegmenter segmenter)
    {
        ArgumentNullException.ThrowIfNull(segmenter);
        ThrowIfBuilt();
        _english = segmenter;
        return this;
    }

    /// <summary>
    /// Links with <paramref name="knowledge"/>, and finds the names that were added to it, in place of the knowledge that ships with the library.
    /// </summary>
    public TextAnalyzerBuilder UseKnowledge(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ThrowIfBuilt();
        _knowledge = knowledge;
        return this;
    }

    /// <summary>Runs <paramref name="annotator"/> after the library's own annotators; several run in the order added.</summary>
    public TextAnalyzerBuilder AddAnnotator(IAnnotator annotator)
    {
        ArgumentNullException.ThrowIfNull(annotator);
        ThrowIfBuilt();
        _own.Add(annotator);
        return this;
    }

    /// <summary>Makes the analyser.</summary>
    /// <exception cref="InvalidOperationException">The builder has already made one.</exception>
    public TextAnalyzer Build()
    {
        ThrowIfBuilt();
        _built = true;
        return new TextAnalyzer(
            _chinese ?? ChineseSegmenter.Default.With(WordGranularity.Coarse),
            _english ?? EnglishSegmenter.Default,
            [.. StandardAnnotators(UserNamesOf(_knowledge).ToList()), .. _own],
            _knowledge);
    }

    /// <summary>The annotators in the order in which each finds what it reads already on the document.</summary>
    private static IEnumerable<IAnnotator> StandardAnnotators(List<UserName> names) =>
    [
        new EnglishDateAnnotator(),
        new EnglishPlaceAnnotator(),
        new EnglishBodyAnnotator(),
        new EnglishMeetingAnnotator(),
        new EnglishGoalAnnotator(),
        new EnglishCitationAnnotator(),
        new EnglishOfficialAnnotator(),
        new ChineseCitations(),
        new ChineseDates(),
        new ChinesePlaces(),
        new ChineseBodies(),
        new ChineseMeetings(),
        new ChineseGoals(),
        new ChineseOfficials(),
        .. Some(UserNames.Of(names, force: false)),
        new OverlapResolution(),
        .. Some(UserNames.Of(names, force: true)),
    ];

    private static IEnumerable<IAnnotator> Some(IAnnotator? annotator) => annotator is null ? [] : [annotator];

    private static IEnumerable<UserName> UserNamesOf(KnowledgeBase knowledge) => knowledge.Added.SelectMany(thing =>
        thing.Goal is { } goal ? goal.ChineseNames.Concat(goal.EnglishNames).Select(name => new UserName(name, goal.Kind, goal.Id, thing.Force))
        : thing.Body is { } body ? body.Names.Select(name => new UserName(name, null, body.Id, thing.Force))
        : []);

    private void ThrowIfBuilt()
    {
        if (_built)
        {
            throw new InvalidOperationException("This builder has already built its analyser; make a new builder for another one.");
        }
    }
}
