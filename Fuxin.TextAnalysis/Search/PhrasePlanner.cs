using System.Collections.Immutable;
using Fuxin.TextAnalysis.Indexing;

namespace Fuxin.TextAnalysis.Search;

/// <summary>Turns what a user writes into units and their terms, as <see cref="TextUnits"/> cut the documents. Not thread-safe.</summary>
internal sealed class PhrasePlanner
{
    private readonly TextUnits _units = new();

    /// <summary>The key of a name.</summary>
    public string KeyOf(string name) => Names.Key(name, _units);

    /// <summary>A stretch of the text.</summary>
    public PhrasePlan Text(string text)
    {
        var phrase = Phrase(IndexSchema.Characters, text);
        // Only for Chinese: an English word is a word of its own in the character layer too.
        return _units.Count > 1 && AllCharacters() ? phrase with { Word = Names.Word(text) } : phrase;
    }

    /// <summary>The units of a text as a phrase, without the joiners that writing may leave out; of Han characters in the text, pairs.</summary>
    public PhrasePlan Phrase(string field, string text)
    {
        _units.Read(text);
        int first = 0, last = _units.Count - 1;
        // The point after "U.S." or a stray hyphen belongs to the writing of the query, not to what is looked for.
        while (first < last && IsStray(first))
        {
            first++;
        }

        while (last > first && IsStray(last))
        {
            last--;
        }

        var terms = ImmutableArray.CreateBuilder<PhraseTerm>(last - first + 1);
        var hasPairs = field == IndexSchema.Characters;
        for (var i = first; i <= last; i++)
        {
            var distance = _units.Position(i) - _units.Position(first);
            if (hasPairs && i < last && _units.IsPair(i))
            {
                terms.Add(new PhraseTerm(_units.Pair(i).ToString(), distance));
                // The next character is in this pair; it begins another one only if what follows would be left alone.
                i += i + 2 <= last && _units.IsPair(i + 1) && !(i + 3 <= last && _units.IsPair(i + 2)) ? 0 : 1;
            }
            else if (_units.Kind(i) != UnitKind.Joiner || IsBetweenDigits(i))
            {
                terms.Add(new PhraseTerm(_units.Term(i).ToString(), distance));
            }
        }

        return new PhrasePlan(field, terms.ToImmutable(), _units.Position(last) - _units.Position(first) + 1);
    }

    private bool IsStray(int unit) => _units.Kind(unit) == UnitKind.Mark && TextFolding.IsJoiner(_units.Term(unit)[0]);

    /// <summary>In 3.5 and 2023-11-10 the sign counts; in COVID-19 it does not. A joiner always has a word on both sides.</summary>
    private bool IsBetweenDigits(int joiner) => char.IsDigit(_units.Term(joiner - 1)[^1]) && char.IsDigit(_units.Term(joiner + 1)[0]);

    private bool AllCharacters()
    {
        for (var i = 0; i < _units.Count; i++)
        {
            if (_units.Kind(i) != UnitKind.Character)
            {
                return false;
            }
        }

        return true;
    }
}
