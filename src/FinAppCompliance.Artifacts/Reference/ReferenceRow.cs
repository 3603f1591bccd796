using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Reference;

/// <summary>One row of a reference table.</summary>
/// <remarks>Immutable and thread-safe; two rows are the same only when they are the same object.</remarks>
public sealed class ReferenceRow
{
    private readonly string[] _columns;
    private readonly string[] _cells;

    internal ReferenceRow(string[] columns, string[] cells)
    {
        _columns = columns;
        _cells = cells;
        Categories = ReadCategories();
    }

    /// <summary>Gets the first cell, by which the row is found.</summary>
    public string Key => _cells[0];

    /// <summary>Gets on what the row rests; <c>general knowledge</c> means that nobody checked it against the original.</summary>
    public string Source => this["source"];

    /// <summary>Gets the categories of personal information of the row; unknown when the table has no such column or the cell is empty.</summary>
    public FactList<string> Categories { get; }

    /// <summary>Gets a cell; empty when the table has no such column.</summary>
    /// <param name="column">The name of the column, in the spelling of the table.</param>
    public string this[string column]
    {
        get
        {
            var index = Array.IndexOf(_columns, column);
            return index < 0 ? string.Empty : _cells[index];
        }
    }

    private FactList<string> ReadCategories()
    {
        foreach (var column in (ReadOnlySpan<string>)["category", "pi_category", "pi_categories_hint", "necessary_categories"])
        {
            if (Array.IndexOf(_columns, column) > 0 && this[column] is { Length: > 0 } cell)
            {
                return [.. cell.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            }
        }

        return FactList<string>.Unknown;
    }
}
