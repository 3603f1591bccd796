namespace FinAppCompliance.EntityFrameworkCore.Engines;

/// <summary>Collects the conditions of a query whose members may be left out. Not thread-safe.</summary>
internal sealed class SqlFilter
{
    private readonly List<(string Name, object? Value)> _values = [];

    /// <summary>Gets the conditions, each after <c>AND</c>; empty for none.</summary>
    public string Sql { get; private set; } = string.Empty;

    /// <summary>Gets the values, by the names of their parameters.</summary>
    public (string Name, object? Value)[] Values => [.. _values];

    /// <summary>Adds a condition, unless its value is left out.</summary>
    public SqlFilter Add(string condition, string name, object? value)
    {
        if (value is not null)
        {
            Sql += $" AND {condition}";
            _values.Add((name, value));
        }

        return this;
    }
}
