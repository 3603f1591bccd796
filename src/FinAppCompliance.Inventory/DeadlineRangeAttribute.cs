using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FinAppCompliance.Domain.Deadlines;

namespace FinAppCompliance.Inventory;

/// <summary>Holds a setting to the bounds that the table of deadlines gives it.</summary>
/// <param name="id">The id of the deadline.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DeadlineRangeAttribute(string id) : ValidationAttribute
{
    private DeadlineBounds Bounds => DeadlineTable.Get(id).Bounds!.Value;

    public override bool IsValid(object? value) => value is int amount && Bounds.Allow(amount);

    public override string FormatErrorMessage(string name) => string.Create(
        CultureInfo.InvariantCulture, $"The field {name} must be between {Bounds.Least} and {Bounds.Most}.");
}
