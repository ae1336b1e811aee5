using System.CommandLine;
using System.Globalization;
using Fuxin.TextAnalysis.Knowledge;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin suggest BEGINNING --index FOLDER</c>: names in the index that one may mean.</summary>
internal static class SuggestCommand
{
    public static Command Create(ToolIo io)
    {
        var typed = new Argument<string>("beginning") { Description = "the beginning of a name, of its pinyin or of its initials (ht for 胡涛), or a name with a slip in it" };
        var index = CommonOptions.Index();
        var type = new Option<string?>("--type") { Description = "person, post, body, goal, meeting, document or place; without it the usual ones" };
        var take = SearchOptionsOfTool.Take(10);
        var command = new Command("suggest", "Completes the name of an official, body, goal, place or meeting.") { typed, index, type, take };
        command.SetAction(parsed => SearchSession.Over(io, parsed.GetRequiredValue(index), SearchLimits.Default, searcher =>
        {
            foreach (var found in searcher.Suggest(
                parsed.GetRequiredValue(typed), NameReadings.Default, parsed.GetValue(type), parsed.GetRequiredValue(take)))
            {
                var others = found.OtherNames.IsEmpty ? "" : $"  also: {string.Join(", ", found.OtherNames.Take(5))}";
                io.Output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{found.Documents,8}  {found.Type}:{found.Name}  {found.Entity}  ({found.Reason}){others}"));
            }
        }));
        return command;
    }
}
