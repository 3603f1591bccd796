using System.Globalization;

namespace FinAppCompliance.Benchmarks.InTurns;

/// <summary>What the command line asks of the headline figures.</summary>
internal sealed record HeadlineOptions(int Rounds, bool UpdatesDocuments)
{
    public const int UsualRounds = 15;

    /// <summary>The fewest rounds on which a document may rest a figure.</summary>
    public const int FewestForDocuments = 5;

    public const string Usage = "headline [--rounds NUMBER] [--update-docs]";

    /// <summary>Reads the arguments behind "headline"; says everything that is wrong with them at once.</summary>
    public static (HeadlineOptions Options, IReadOnlyList<string> Errors) Read(IReadOnlyList<string> arguments)
    {
        var errors = new List<string>();
        var (rounds, updates) = (UsualRounds, false);
        for (var at = 0; at < arguments.Count; at++)
        {
            switch (arguments[at])
            {
                case "--update-docs":
                    updates = true;
                    break;
                case "--rounds":
                    var given = at + 1 < arguments.Count ? arguments[++at] : null;
                    if (!int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out rounds) || rounds is < 1 or > 1_000)
                    {
                        errors.Add($"--rounds wants a number from 1 to 1000 and got {(given is null ? "nothing" : $"'{given}'")}");
                        rounds = UsualRounds;
                    }

                    break;
                default:
                    errors.Add($"'{arguments[at]}' is not an option of: {Usage}");
                    break;
            }
        }

        if (updates && rounds < FewestForDocuments)
        {
            errors.Add($"--update-docs wants at least {FewestForDocuments} rounds and got {rounds}: a document states a spread");
        }

        return (new(rounds, updates), errors);
    }
}
