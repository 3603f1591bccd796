using FinAppCompliance.Domain.DataSecurity;
using Microsoft.Extensions.Compliance.Classification;

namespace FinAppCompliance.Authorization.Enforcement;

/// <summary>The data classifications under which a host registers redactors for the scales of data and of financial information.</summary>
/// <remarks>
/// The two scales stay apart, since one value often has a place on both: the level of the data security measures of
/// 2024 and the class of JR/T 0171. Pure and thread-safe.
/// </remarks>
public static class DataClassifications
{
    /// <summary>Gets the taxonomy of data levels: <c>cn-data-level</c>.</summary>
    public static string LevelTaxonomy => "cn-data-level";

    /// <summary>Gets the taxonomy of classes of personal financial information: <c>cn-jrt-0171</c>.</summary>
    public static string FinancialTaxonomy => "cn-jrt-0171";

    /// <summary>Returns the classification of a data level.</summary>
    /// <param name="level">The level.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such level.</exception>
    public static DataClassification Of(DataLevel level) => Enum.IsDefined(level)
        ? new(LevelTaxonomy, level.ToString())
        : throw new ArgumentOutOfRangeException(nameof(level), level, "there is no such data level");

    /// <summary>Returns the classification of a class of personal financial information.</summary>
    /// <param name="financialClass">The class.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public static DataClassification Of(PersonalFinancialClass financialClass) => Enum.IsDefined(financialClass)
        ? new(FinancialTaxonomy, financialClass.ToString())
        : throw new ArgumentOutOfRangeException(nameof(financialClass), financialClass, "there is no such class");
}
