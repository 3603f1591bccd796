using System.Text.RegularExpressions;
using FinAppCompliance.Disclosure.Documents;
using FinAppCompliance.Domain.Conduct;

namespace FinAppCompliance.Disclosure.SaleSessions;

/// <summary>What is known when a sale begins; every later step is chained to it.</summary>
/// <remarks>Immutable, validated at birth, compared by value, thread-safe.</remarks>
public sealed partial record SaleOpening
{
    /// <summary>Gets the id of the session, unique in the store.</summary>
    public required string SessionId { get; init => field = SoundText.Identifier(value, nameof(SessionId)); }

    /// <summary>Gets the customer, as a pseudonym.</summary>
    public required CustomerPseudonym Customer { get; init; }

    /// <summary>Gets the application through which the sale is made.</summary>
    public required string ApplicationId { get; init => field = SoundText.Identifier(value, nameof(ApplicationId)); }

    /// <summary>Gets the business activity in the register under which the product is sold.</summary>
    public required string ActivityId { get; init => field = SoundText.Identifier(value, nameof(ActivityId)); }

    /// <summary>Gets the product.</summary>
    public required string ProductId { get; init => field = SoundText.Identifier(value, nameof(ProductId)); }

    /// <summary>Gets the kind of product; it decides what must be disclosed and how long the trace is kept.</summary>
    public required ProductKind Product { get; init; }

    /// <summary>Gets whose platform the sale runs on.</summary>
    public required SalePlatform Platform { get; init; }

    /// <summary>Gets the customer's region as six digits of GB/T 2260; null when it is not known, which refuses the sale.</summary>
    /// <exception cref="ArgumentException">The text is not six digits.</exception>
    public string? Region
    {
        get;
        init => field = value is null || SixDigits().IsMatch(value)
            ? value
            : throw new ArgumentException($"'{value}' is no region; write six digits of GB/T 2260, such as '510000'", nameof(Region));
    }

    /// <summary>Gets the risk grade the issuer gave the product, 1 to 5 or more; null when not known.</summary>
    public int? IssuerRiskGrade { get; init => field = Grade(value, nameof(IssuerRiskGrade)); }

    /// <summary>Gets the risk grade the seller gave the product, 1 to 5 or more; null when not known.</summary>
    public int? SellerRiskGrade { get; init => field = Grade(value, nameof(SellerRiskGrade)); }

    /// <summary>Gets when the session was opened, in UTC to the microsecond; set by the desk.</summary>
    public DateTimeOffset OpenedAt { get; init => field = Microseconds.Truncate(value); }

    /// <summary>Gets the grade that counts: the higher of the two (SUI-1); null when both are unknown.</summary>
    public int? RiskGrade => IssuerRiskGrade is { } issuer && SellerRiskGrade is { } seller
        ? Math.Max(issuer, seller)
        : IssuerRiskGrade ?? SellerRiskGrade;

    private static int? Grade(int? value, string member) => value is null or (>= 1 and <= 10)
        ? value
        : throw new ArgumentOutOfRangeException(member, value, "a risk grade lies between 1 and 10");

    [GeneratedRegex("^[0-9]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex SixDigits();
}
