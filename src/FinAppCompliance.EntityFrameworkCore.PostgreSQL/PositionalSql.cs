using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Npgsql;

namespace FinAppCompliance.EntityFrameworkCore.PostgreSQL;

/// <summary>A statement whose named parameters were numbered, once for each text; the driver would do it anew at every execution.</summary>
internal sealed partial class PositionalSql
{
    private static readonly ConcurrentDictionary<string, PositionalSql> Known = new(StringComparer.Ordinal);

    private readonly string _sql;
    private readonly List<string> _names = [];

    private PositionalSql(string sql) => _sql = Name().Replace(sql, match => $"${Number(match.Groups[1].Value)}");

    /// <summary>Makes a command of a statement, one of a bounded number of texts; values that it does not name are left out.</summary>
    /// <exception cref="ArgumentException">The statement names a value that is not given.</exception>
    public static NpgsqlBatchCommand Command(string sql, params (string Name, object? Value)[] values)
    {
        var known = Known.GetOrAdd(sql, static text => new PositionalSql(text));
        var command = new NpgsqlBatchCommand(known._sql);
        foreach (var name in known._names)
        {
            var at = Array.FindIndex(values, value => value.Name == name);
            command.Parameters.Add(new NpgsqlParameter
            {
                Value = at < 0 ? throw new ArgumentException($"the statement names '@{name}', which is not given", nameof(values)) : values[at].Value ?? DBNull.Value,
            });
        }

        return command;
    }

    private int Number(string name)
    {
        var at = _names.IndexOf(name);
        if (at < 0)
        {
            at = _names.Count;
            _names.Add(name);
        }

        return at + 1;
    }

    [GeneratedRegex("@([a-z_]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
