using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FinAppCompliance.EntityFrameworkCore.Schema;

/// <summary>One step of a schema, which never changes once it was shipped.</summary>
/// <remarks>
/// A first line <c>-- finapp: online, readable-from 4, timeout 3600</c> says more: the step runs outside a transaction, statement by statement;
/// programs that know version 4 of the set go on beside it; it may take so many seconds.
/// </remarks>
internal sealed record SchemaScript
{
    private const string Mark = "-- finapp:";
    private static readonly TimeSpan UsualTimeout = TimeSpan.FromMinutes(15);

    public SchemaScript(int version, string name, string sql)
    {
        (Version, Name, Sql, ReadableFrom) = (version, name, sql, version);
        var first = sql.Split('\n')[0];
        foreach (var word in first.StartsWith(Mark, StringComparison.Ordinal) ? first[Mark.Length..].Split(',', StringSplitOptions.TrimEntries) : [])
        {
            switch (word.Split(' '))
            {
                case ["online"]:
                    IsOnline = true;
                    break;
                case ["readable-from", var number]:
                    ReadableFrom = int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture);
                    break;
                case ["timeout", var seconds]:
                    Timeout = TimeSpan.FromSeconds(int.Parse(seconds, NumberStyles.None, CultureInfo.InvariantCulture));
                    break;
                default:
                    throw new FormatException($"step '{name}' of the schema asks for '{word}', which is nothing known");
            }
        }
    }

    public int Version { get; }

    public string Name { get; }

    public string Sql { get; }

    /// <summary>Gets whether the step runs outside a transaction, so that it can be begun again after it died.</summary>
    public bool IsOnline { get; }

    /// <summary>Gets the lowest version of the set whose programs go on when this step was applied.</summary>
    public int ReadableFrom { get; }

    public TimeSpan Timeout { get; } = UsualTimeout;

    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    /// <summary>Gets the statements of a step that runs outside a transaction: each ends with a semicolon at the end of a line.</summary>
    public IEnumerable<string> Statements => Sql.Split(";\n").Select(static part => part.Trim().TrimEnd(';')).Where(static part => part.Length > 0 && !IsComment(part));

    private static bool IsComment(string part) => part.Split('\n').All(static line => line.StartsWith("--", StringComparison.Ordinal) || line.Length == 0);
}
