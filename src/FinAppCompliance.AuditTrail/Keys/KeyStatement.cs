using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FinAppCompliance.AuditTrail.Keys;

/// <summary>The text that is signed when a log changes its key, one value a line.</summary>
internal sealed record KeyStatement(KeyChangeKind Kind, string Origin, string FormerKey, string NextKey)
{
    private const string HandOver = "finapp-key-hand-over/v1";
    private const string Replacement = "finapp-key-replacement/v1";

    /// <summary>Gets the size of the last checkpoint of a lost key; null for a hand-over.</summary>
    public long? LastSize { get; init; }

    public LostKeyDecision? Decision { get; init; }

    public static bool TryParse(string text, [NotNullWhen(true)] out KeyStatement? statement)
    {
        var lines = text.Split('\n');
        statement = lines switch
        {
            [HandOver, var origin, var former, var next, ""] => new(KeyChangeKind.HandOver, origin, former, next),
            [Replacement, var origin, var former, var next, var size, var by, var reason, ""]
                when LostKeyDecision.IsLine(by) && LostKeyDecision.IsLine(reason)
                && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
                => new(KeyChangeKind.Replacement, origin, former, next) { LastSize = last, Decision = new(by, reason) },
            _ => null,
        };
        if (statement is not null && !string.Equals(statement.ToString(), text, StringComparison.Ordinal))
        {
            statement = null;
        }

        return statement is not null;
    }

    public override string ToString() => Kind == KeyChangeKind.HandOver
        ? $"{HandOver}\n{Origin}\n{FormerKey}\n{NextKey}\n"
        : string.Create(CultureInfo.InvariantCulture, $"{Replacement}\n{Origin}\n{FormerKey}\n{NextKey}\n{LastSize}\n{Decision!.DecidedBy}\n{Decision.Reason}\n");
}
