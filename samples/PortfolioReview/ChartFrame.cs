namespace PortfolioReview;

/// <summary>The rectangle of the plot and the values at its edges.</summary>
internal sealed record ChartFrame(double Left, double Top, double Right, double Bottom, double LeastX)
{
    private const double Margin = 24;

    public double X(double activity) => Left + ((activity - LeastX) / (1 - LeastX) * (Right - Margin - Left));

    public double Y(double hazard) => Bottom - Margin - (hazard * (Bottom - Margin - Top));
}
