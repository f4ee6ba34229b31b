"""Random programs and cases on which the engines have to agree."""
