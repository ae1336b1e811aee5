using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Fuxin.TextAnalysis.Indexing;

/// <summary>
/// Writes documents into the stored records of an index, but for their tokens, and reads them back. A change of layout is a change of
/// <see cref="IndexSchema.FormatVersion"/>.
/// </summary>
internal static class DocumentCodec
{
    /// <summary>The record of tokens of a document without any.</summary>
    public static byte[] NoTokens => [0, 0];

    /// <summary>True if the text holds half of a surrogate pair.</summary>
    public static bool HasHalfCharacters(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
            {
                return true;
            }

            i++;
        }

        return false;
    }

    public static byte[] EncodeMetadata(AnalyzedDocument document)
    {
        var writer = new RecordWriter();
        writer.Text(document.Id);
        writer.Number((int)document.Language);
        writer.Text(document.Source.Title);
        writer.Text(document.Source.Source);
        writer.Text(document.Source.Kind);
        writer.Text(document.Source.Path);
        // Day 0 is 1 January of year 1, so that 0 is free for "none".
        writer.Number(document.Source.Date is { } date ? date.DayNumber + 1 : 0);
        writer.Number(document.Source.Language is { } language ? (int)language + 1 : 0);
        writer.Text(string.Join('\n', document.Source.Domains));
        return writer.ToArray();
    }

    /// <summary>The document without its text, and its language.</summary>
    public static (SourceDocument Source, Language Language) DecodeMetadata(byte[] record)
    {
        var reader = new RecordReader(record);
        var id = reader.RequiredText();
        var language = reader.Choice<Language>();
        var source = new SourceDocument
        {
            Id = id,
            Text = "",
            Title = reader.Text(),
            Source = reader.Text(),
            Kind = reader.Text(),
            Path = reader.Text(),
            Date = reader.Number() is > 0 and var day ? DateOf(day - 1) : null,
            Language = reader.Number() is > 0 and var given ? (Language)(given - 1) : null,
            Domains = [.. (reader.Text() ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)],
        };
        return (source, language);
    }

    public static byte[] EncodeText(string text)
    {
        var writer = new RecordWriter();
        writer.Text(text);
        return writer.ToArray();
    }

    public static string DecodeText(byte[] record) => new RecordReader(record).RequiredText();

    public static byte[] EncodeFindings(AnalyzedDocument document)
    {
        var writer = new RecordWriter();
        WriteSentences(writer, document.Sentences);
        WriteAnnotations(writer, document.Annotations);
        WriteOfficials(writer, document.Officials);
        WriteGoals(writer, document.Goals);
        return writer.ToArray();
    }

    public static IndexedDocument Decode(byte[] metadata, byte[] text, byte[] tokens, byte[] findings)
    {
        var (source, language) = DecodeMetadata(metadata);
        source = source with { Text = DecodeText(text) };
        var words = TokenCodec.Decode(tokens, source.Text);
        var reader = new RecordReader(findings);
        return new IndexedDocument
        {
            Source = source,
            Language = language,
            Tokens = words.Tokens,
            WordParts = words.Parts,
            Sentences = ReadSentences(reader, source.Text),
            Annotations = ReadAnnotations(reader, source.Text),
            Officials = ReadOfficials(reader, source.Text),
            Goals = ReadGoals(reader, source.Text),
        };
    }

    /// <summary>The sentences alone, from a record of findings.</summary>
    public static ImmutableArray<Sentence> DecodeSentences(byte[] findings, string text) => ReadSentences(new RecordReader(findings), text);

    private static DateOnly DateOf(int day) =>
        day <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(day) : throw new InvalidDataException("a stored date cannot be read");

    private static void WriteSentences(RecordWriter writer, ImmutableArray<Sentence> sentences)
    {
        writer.Number(sentences.Length);
        var last = 0;
        foreach (var (span, language, paragraph) in sentences)
        {
            writer.Signed(span.Start - last);
            writer.Number(span.Length);
            writer.Number((int)language);
            writer.Number(paragraph);
            last = span.End;
        }
    }

    private static ImmutableArray<Sentence> ReadSentences(RecordReader reader, string text)
    {
        var sentences = new Sentence[reader.Count()];
        var last = 0;
        for (var i = 0; i < sentences.Length; i++)
        {
            var span = reader.Span(last + reader.Signed(), text.Length);
            sentences[i] = new Sentence(span, reader.Choice<Language>(), reader.Number());
            last = span.End;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(sentences);
    }

    private static void WriteAnnotations(RecordWriter writer, ImmutableArray<Annotation> annotations)
    {
        writer.Number(annotations.Length);
        var last = 0;
        foreach (var annotation in annotations)
        {
            writer.Name(annotation.Type);
            writer.Signed(annotation.Span.Start - last);
            writer.Number(annotation.Span.Length);
            writer.Name(annotation.Rule);
            writer.Confidence(annotation.Confidence);
            writer.Name(annotation.Entity);
            writer.Name(annotation is BodyMention body ? body.Doubt : (annotation as DateMention)?.Value);
            writer.Number(annotation is GoalMention goal ? (int)goal.Kind : 0);
            last = annotation.Span.Start;
        }
    }

    private static ImmutableArray<Annotation> ReadAnnotations(RecordReader reader, string text)
    {
        var annotations = new Annotation[reader.Count()];
        var last = 0;
        for (var i = 0; i < annotations.Length; i++)
        {
            var type = reader.RequiredName();
            var span = reader.Span(last + reader.Signed(), text.Length);
            last = span.Start;
            var rule = reader.RequiredName();
            var confidence = reader.Confidence();
            var entity = reader.Name();
            var value = reader.Name();
            var kind = reader.Choice<GoalKind>();
            var words = text.Substring(span.Start, span.Length);
            annotations[i] = type switch
            {
                "person" => new PersonMention { Span = span, Text = words, Rule = rule, Confidence = confidence, Entity = entity },
                "post" => new PostMention { Span = span, Text = words, Rule = rule, Confidence = confidence, Entity = entity },
                "body" => new BodyMention { Span = span, Text = words, Rule = rule, Confidence = confidence, Entity = entity, Doubt = value },
                "goal" => new GoalMention { Span = span, Text = words, Rule = rule, Confidence = confidence, Entity = entity, Kind = kind },
                "meeting" => new MeetingMention { Span = span, Text = words, Rule = rule, Confidence = confidence, Entity = entity },
                "document" => new DocumentMention { Span = span, Text = words, Rule = rule, Confidence = confidence, Entity = entity },
                "place" => new PlaceMention { Span = span, Text = words, Rule = rule, Confidence = confidence, Entity = entity },
                "date" => new DateMention { Span = span, Text = words, Rule = rule, Confidence = confidence, Entity = entity, Value = value },
                _ => new OtherMention { Span = span, Text = words, Rule = rule, Confidence = confidence, Entity = entity, TypeName = type },
            };
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(annotations);
    }

    private static void WriteOfficials(RecordWriter writer, ImmutableArray<OfficialFact> officials)
    {
        writer.Number(officials.Length);
        foreach (var fact in officials)
        {
            writer.Name(fact.Person);
            writer.Name(fact.Post);
            writer.Name(fact.Body);
            writer.Number((int)fact.Role);
            foreach (var span in (ReadOnlySpan<TextSpan>)[fact.PersonSpan, fact.PostSpan, fact.Evidence])
            {
                writer.Number(span.Start);
                writer.Number(span.Length);
            }

            writer.Name(fact.PersonEntity);
            writer.Name(fact.BodyEntity);
            writer.Name(fact.Rule);
            writer.Confidence(fact.Confidence);
        }
    }

    private static ImmutableArray<OfficialFact> ReadOfficials(RecordReader reader, string text)
    {
        var officials = new OfficialFact[reader.Count()];
        for (var i = 0; i < officials.Length; i++)
        {
            officials[i] = new OfficialFact
            {
                Person = reader.RequiredName(),
                Post = reader.RequiredName(),
                Body = reader.Name(),
                Role = reader.Choice<OfficialRole>(),
                PersonSpan = reader.Span(reader.Number(), text.Length),
                PostSpan = reader.Span(reader.Number(), text.Length),
                Evidence = reader.Span(reader.Number(), text.Length),
                PersonEntity = reader.Name(),
                BodyEntity = reader.Name(),
                Rule = reader.RequiredName(),
                Confidence = reader.Confidence(),
            };
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(officials);
    }

    private static void WriteGoals(RecordWriter writer, ImmutableArray<Goal> goals)
    {
        writer.Number(goals.Length);
        foreach (var goal in goals)
        {
            writer.Name(goal.Entity);
            writer.Name(goal.Name);
            writer.Number((int)goal.Kind);
            writer.Number(goal.Members.Length);
            foreach (var member in goal.Members)
            {
                writer.Name(member);
            }

            // Place 0 is free for "none".
            writer.Number(goal.MembersEvidence is { } evidence ? evidence.Start + 1 : 0);
            writer.Number(goal.MembersEvidence?.Length ?? 0);
            writer.Text(goal.SetBy);
            writer.Text(goal.Date);
        }
    }

    private static ImmutableArray<Goal> ReadGoals(RecordReader reader, string text)
    {
        var goals = new Goal[reader.Count()];
        for (var i = 0; i < goals.Length; i++)
        {
            var entity = reader.RequiredName();
            var name = reader.RequiredName();
            var kind = reader.Choice<GoalKind>();
            var members = new string[reader.Count()];
            for (var m = 0; m < members.Length; m++)
            {
                members[m] = reader.RequiredName();
            }

            var place = reader.Number();
            var evidence = reader.Span(Math.Max(0, place - 1), text.Length);
            goals[i] = new Goal
            {
                Entity = entity, Name = name, Kind = kind, Members = [.. members], MembersEvidence = place > 0 ? evidence : null, SetBy = reader.Text(), Date = reader.Text(),
            };
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(goals);
    }
}
