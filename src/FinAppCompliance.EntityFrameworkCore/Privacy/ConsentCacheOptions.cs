using System.ComponentModel.DataAnnotations;

namespace FinAppCompliance.EntityFrameworkCore.Privacy;

/// <summary>Settings of the cache of consent checks; checked at start.</summary>
public sealed class ConsentCacheOptions
{
    /// <summary>Gets or sets how old an answer may be, counted from its reading; 10 seconds unless set, above zero and at most five minutes.</summary>
    /// <remarks>The institution's number: for that long a withdrawal on another node may go unseen here, except where nothing is cached.</remarks>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:05:00")]
    public TimeSpan MaxStaleness { get; set; } = TimeSpan.FromSeconds(10);
}
